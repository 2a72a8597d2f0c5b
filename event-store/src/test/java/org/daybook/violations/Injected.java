package org.daybook.violations;

import org.springframework.beans.factory.annotation.Value;

final class Injected {
    @Value("${daybook.demo}")
    String demo = "";
}
