handbook.put("a", []);
