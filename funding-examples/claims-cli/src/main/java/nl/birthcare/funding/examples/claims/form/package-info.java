/**
 * What a file looks like that is not what was asked for, so that its refusal can say what to do: {@link
 * nl.birthcare.funding.examples.claims.form.FileForm}.
 */
@NullMarked
package nl.birthcare.funding.examples.claims.form;

import org.jspecify.annotations.NullMarked;
