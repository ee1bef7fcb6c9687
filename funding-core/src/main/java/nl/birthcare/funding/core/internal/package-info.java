/** What the types of this module share and nobody else sees: this package is not exported. */
@NullMarked
package nl.birthcare.funding.core.internal;

import org.jspecify.annotations.NullMarked;
