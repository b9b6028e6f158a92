// The version of the contract: apart from its objects, which no page needs.

/** Rises in its last number with every addition. Anything else needs `/api/v2`. */
export const CONTRACT_VERSION = '1.0'
