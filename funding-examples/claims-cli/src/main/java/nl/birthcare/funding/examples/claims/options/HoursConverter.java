package nl.birthcare.funding.examples.claims.options;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of hours in steps of five minutes: {@code 49}, {@code 49.5} or {@code 49:35}. */
public final class HoursConverter implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,6})(?:\\.([0-9]{1,4})|:([0-5][0-9]))?");

    private static final int STEP = 5;
    private static final int HOUR = 60;

    @Override
    public Duration convert(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw refused(text);
        }
        String decimals = form.group(2);
        String minutes = form.group(3);
        long hours = Long.parseLong(form.group(1));
        long part = decimals != null ? part(decimals, text) : minutes != null ? Long.parseLong(minutes) : 0;
        if (part % STEP != 0) {
            throw refused(text);
        }
        return Duration.ofHours(hours).plusMinutes(hours < 0 ? -part : part);
    }

    /** Decimals of an hour in minutes; refused if they are no whole number of them. */
    private static long part(String decimals, String text) {
        long scale = 1;
        for (int i = 0; i < decimals.length(); i++) {
            scale *= 10;
        }
        long minutes = Long.parseLong(decimals) * HOUR;
        if (minutes % scale != 0) {
            throw refused(text);
        }
        return minutes / scale;
    }

    private static TypeConversionException refused(String text) {
        return new TypeConversionException(
                "it must be hours in steps of five minutes written like 49, 49.5 or 49:35, but is \"" + text + "\"");
    }
}
