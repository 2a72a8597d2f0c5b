package org.daybook.command.child;

import java.util.List;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Decision;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Part;

/** A command of many facts, where one bad fact must not stop the good ones: a return. */
public interface JudgesItself extends Command {

    /** What of the drafts can be recorded; may be nothing. */
    Decision judge(List<Draft> drafts, ChildFacts facts, List<Part> parts);
}
