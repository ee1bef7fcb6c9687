/** Holds the Immutables style of this module, which applies to every package below that has none of its own. */
@ImmutablesStyle
package nl.birthcare.funding.core;
