package nl.birthcare.funding.core.internal;

import com.fasterxml.jackson.databind.Module;

/** The JSON of types that core does not know. A module that stands on core provides it as a service. */
public interface JsonForms {

    /**
     * Returns the forms.
     *
     * @return a module of Jackson, made anew for each mapper
     */
    Module module();
}
