package nl.birthcare.funding.rules;

import java.util.Optional;

/** The library itself. */
public final class FundingLibrary {

    private FundingLibrary() {}

    /**
     * Returns the version of the library that is running: the checks are code, so that the same policy book may answer
     * otherwise with another version.
     *
     * @return the version, on the class path and on the module path; empty where the library does not run from its own jar
     */
    public static Optional<String> version() {
        Module module = FundingLibrary.class.getModule();
        return module.isNamed()
                ? module.getDescriptor().rawVersion()
                : Optional.ofNullable(FundingLibrary.class.getPackage().getImplementationVersion());
    }
}
