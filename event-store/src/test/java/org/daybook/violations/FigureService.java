package org.daybook.violations;

final class FigureService {}
