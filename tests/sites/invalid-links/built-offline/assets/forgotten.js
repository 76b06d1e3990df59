forgotten();
