/** The first sample of the README. */
@NullMarked
package nl.birthcare.funding.examples.quickstart;

import org.jspecify.annotations.NullMarked;
