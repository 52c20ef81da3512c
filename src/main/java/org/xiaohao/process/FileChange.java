package org.xiaohao.process;

/** What a release did to one file of the rule book. */
public record FileChange(String path, Kind kind) {

    public enum Kind {
        ADDED("新增"),
        CHANGED("修改"),
        REMOVED("删除");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
