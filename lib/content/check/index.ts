export { type CheckedFile, checkFile } from './file/check-file.ts'
export { documentTypeOf } from './document/document-type.ts'
export {
  directoryProblem,
  MAX_FILE_BYTES,
  tooLargeProblem,
  unreadableProblem,
} from './file/file-diagnostics.ts'
export { applyFixes } from './file/fix.ts'
export { nearestField } from './fields/field-aliases.ts'
export { isEditorFile } from './file/editor-file.ts'
export { ignoredFileProblem } from './file/ignored-file.ts'
