package org.daybook.violations.measure;

interface FractionalMeasure {
    float figure();
}
