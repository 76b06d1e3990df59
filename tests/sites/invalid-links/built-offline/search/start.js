handbook.put("start", ["a.js"]);
