package org.daybook.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.daybook.architecture.Layers;

/** The rules of the command side; what is not named here is a feature. */
public final class CommandRules {

    /** {@code entry} is what features are made of, {@code child} puts them together, {@code front} lets people and programs in. */
    public static final Layers LAYERS = new Layers(
            Map.of(
                    "entry", Set.of(),
                    "child", Set.of("entry"),
                    "measure", Set.of("entry", "child"),
                    "front", Set.of("entry", "child", "measure"),
                    "targets", Set.of("entry", "measure", "front"),
                    "imports", Set.of("front"),
                    "census", Set.of("entry", "child", "front", "imports"),
                    "watch", Set.of("entry", "child", "front", "warning"),
                    "ssda903", Set.of("entry", "child", "front", "imports")),
            Set.of("entry"),
            Set.of("CommandCatalogue"));

    /** One child, one stream: what is recorded about a child goes through its aggregate, what is agreed of a measure through its own. */
    public static final ArchRule ONLY_THE_CHILD_APPLIES = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.daybook.command.child.Child")
            .and()
            .doNotHaveFullyQualifiedName("org.daybook.command.measure.AgreedMeasure")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(AggregateLifecycle.class)
            .because("every rule that spans features is decided against one consistent child");

    private CommandRules() {}
}
