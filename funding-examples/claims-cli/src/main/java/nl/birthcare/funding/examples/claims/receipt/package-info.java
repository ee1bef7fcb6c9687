/**
 * Receipts of earlier runs: {@link nl.birthcare.funding.examples.claims.receipt.VerifyCommand} replays them.
 */
@NullMarked
package nl.birthcare.funding.examples.claims.receipt;

import org.jspecify.annotations.NullMarked;
