/** The samples of the README and of the pages. */
@NullMarked
package nl.birthcare.funding.examples.quickstart;

import org.jspecify.annotations.NullMarked;
