export { documentPath, toAliasPath } from './alias.ts'
export { type CheckedFile, checkFile } from './check-file.ts'
export { documentTypeOf } from './document-type.ts'
export {
  directoryProblem,
  MAX_FILE_BYTES,
  tooLargeProblem,
  unreadableProblem,
} from './file-problem.ts'
export { applyFixes } from './fix.ts'
export { nearestField } from './nearest-field.ts'
export { slugOf } from './slug-of.ts'
export { isEditorFile } from './editor-file.ts'
export { ignoredFileProblem } from './stray-file.ts'
