/** In days: so long a quarter has only begun, and the one before may be meant. */
export const FIRST_WEEKS = 21;
