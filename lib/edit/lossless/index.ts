// What editors need of the format that leaves alone what nobody changed.
export { formatFile, formatYamlFile } from './format-file.ts'
export {
  isHiddenKey,
  ORIGINAL_KEY,
  PROBLEMS_KEY,
  STATE_KEY,
} from './hidden-keys.ts'
export { LosslessError } from './messages.ts'
export { parseFile, parseYamlFile } from './parse-file.ts'
export { restoreBytes } from './restore-bytes.ts'
export type { Clock } from './state.ts'
