package org.xiaohao.evidence;

/** Why the content of a file is not taken, as the end of a sentence that begins with its name. */
enum Fault {
    WRONG_TYPE("的内容与扩展名不符或类型不受理，可上传：" + FileType.ALLOWED),
    MACROS("含有宏，类型不受理，请另存为不含宏的文件后上传"),
    NESTED("里面还装有压缩包或程序，类型不受理，请取出后分别上传"),
    TOO_MUCH("展开后过大，类型不受理，请拆分后上传");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
