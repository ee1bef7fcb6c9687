/** What the types of the library share. Exported to its rules only: no user sees it. */
@NullMarked
package nl.birthcare.funding.core.internal;

import org.jspecify.annotations.NullMarked;
