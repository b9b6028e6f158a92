/** Name of what is written before it is renamed: a run that goes on takes over what a kill left. */
export const TEMPORARY = 'import'
