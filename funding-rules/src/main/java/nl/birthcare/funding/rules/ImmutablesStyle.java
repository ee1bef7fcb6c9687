package nl.birthcare.funding.rules;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one Immutables style of this module: it applies to the package that carries it and to every package below.
 *
 * <p>An annotation of our own, gone after compiling: {@link Value.Style} itself would stay in the class file of the
 * package, and the compiler of everybody who uses the package would warn that it cannot be found.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
// Every value gets what Jackson needs to read and write it.
@JsonSerialize
@JsonDeserialize
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        // No copying methods: nobody can call them on a hidden class, and they were a sixth of the generated code.
        defaults = @Value.Immutable(copy = false),
        allowedClasspathAnnotations = {javax.annotation.processing.Generated.class})
@interface ImmutablesStyle {}
