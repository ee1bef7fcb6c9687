/** Holds the one Immutables style of this module; it applies to every package below. */
@ImmutablesStyle
package nl.birthcare.funding.core;
