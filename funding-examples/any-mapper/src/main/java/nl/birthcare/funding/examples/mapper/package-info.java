/** Programs that use the library's types with a mapper of their own, and print what does not hold. */
package nl.birthcare.funding.examples.mapper;
