package nl.birthcare.funding.examples.claims.policy;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.birthcare.funding.core.law.Provision;
import nl.birthcare.funding.core.law.Source;
import nl.birthcare.funding.core.law.SourceReference;
import nl.birthcare.funding.examples.claims.exit.ExitCode;
import nl.birthcare.funding.examples.claims.options.OutputForm;
import nl.birthcare.funding.examples.claims.text.EntryTexts;
import nl.birthcare.funding.examples.claims.text.Texts;
import nl.birthcare.funding.rules.policy.PolicyBook;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What the commands about a policy book are asked, and how they answer: in words, or as JSON. */
final class PolicyAnswer {

    @Mixin
    private final BookOptions policy = new BookOptions();

    @Mixin
    private final OutputForm form = new OutputForm("policy-answer");

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** Words of an answer. */
    interface Words {
        void print(PrintWriter out);
    }

    PolicyBook book() {
        return policy.documentedBook();
    }

    /** Adds a part of the answer, as JSON has it. */
    PolicyAnswer with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /** Prints the answer. */
    int print(PolicyBook book, String heading, Words words) {
        PrintWriter out = spec.commandLine().getOut();
        if (form.isJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("policy", book.name());
            answer.put("policySha256", book.sha256());
            book.scenario().ifPresent(scenario -> answer.put("scenario", scenario));
            answer.putAll(fields);
            OutputForm.print(answer, out);
        } else {
            out.println(Texts.heading(heading + ", by policy book " + book.name()));
            words.print(out);
            out.flush();
        }
        return ExitCode.DONE;
    }

    /** A paragraph per entry: what it says, and by which documents. */
    static void entries(List<? extends Provision> entries, PrintWriter out) {
        for (Provision entry : entries) {
            out.println();
            out.println("  " + EntryTexts.of(entry));
            out.println("    " + EntryTexts.standing(entry));
        }
    }

    /** The documents behind entries, once each. */
    static void documents(PolicyBook book, List<? extends Provision> entries, PrintWriter out) {
        TreeSet<String> names = new TreeSet<>();
        for (Provision entry : entries) {
            entry.sources().stream().map(SourceReference::source).forEach(names::add);
        }
        out.println();
        out.println(Texts.heading("Documents"));
        for (String name : names) {
            book.source(name)
                    .map(source -> "  " + source.id() + ": " + source.title() + date(source))
                    .ifPresent(out::println);
        }
    }

    private static String date(Source source) {
        return source.date().map(date -> ", " + date).orElse("");
    }
}
