package org.daybook.violations;

import java.util.Date;

record OldDay(Date day) {}
