package org.xiaohao.desk;

/** What a list of tasks shows of one besides its name; the light is a CSS class, a shape and a word. */
record Card(String task, String number, String zone, String type, String css, String shape, String left, String word) {}
