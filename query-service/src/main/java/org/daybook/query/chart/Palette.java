package org.daybook.query.chart;

/** The colours of charts, as the Government Analysis Function gives them, and what each is for. */
public enum Palette {
    /** The line or the bars that the chart is about. */
    SERIES("#12436d"),
    /** What is aimed at: a broken line, told apart by its breaks and its words as well. */
    TARGET("#3d3d3d"),
    /** The line at zero and the marks on it. */
    AXIS("#484949"),
    /** Lines that only lead the eye; every number stands in words beside them. */
    GRID("#d9d9d9");

    private final String hex;

    Palette(String hex) {
        this.hex = hex;
    }

    public String hex() {
        return hex;
    }
}
