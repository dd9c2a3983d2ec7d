/** The bucket in which tries on one address from one network are counted; its key is `addressAndNetwork`. */
export const SIGN_IN_PER_ADDRESS_AND_NETWORK = 'sign-in-per-address-and-network';
/** The bucket in which tries on one address are counted, wherever they come from. */
export const SIGN_IN_PER_ADDRESS = 'sign-in-per-address';

/** The bucket of tries at the present password; its key is the staff member. */
export const PRESENT_PASSWORD = 'present-password';

/** Wrong tries in a day on one address from one network, after which even the right password waits there. */
export const TRIES_PER_ADDRESS_AND_NETWORK = 20;
/** The same from anywhere: high, so that a stranger cannot shut the owner out from elsewhere without many networks. */
export const TRIES_PER_ADDRESS = 500;
/** The same for all who share a network. */
export const TRIES_PER_NETWORK = 60;
/** Wrong tries in a day at the present password by somebody who is signed in. */
export const TRIES_AT_PRESENT_PASSWORD = 20;

/** One key for both; neither of them can hold a space. */
export function addressAndNetwork(address: string, network: string): string {
  return `${address} ${network}`;
}
