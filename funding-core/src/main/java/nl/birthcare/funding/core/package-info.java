/** Holds the one Immutables style of this module; it applies to every package below. */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        allowedClasspathAnnotations = {javax.annotation.processing.Generated.class})
package nl.birthcare.funding.core;

import org.immutables.value.Value;
