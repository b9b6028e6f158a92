export { type CheckedFile, checkFile } from './file/check-file.ts'
export { documentTypeOf } from './document/document-type.ts'
export {
  directoryDiagnostic,
  MAX_FILE_BYTES,
  tooLargeDiagnostic,
  unreadableDiagnostic,
} from './file/file-diagnostics.ts'
export { applyFixes } from './file/fix.ts'
export { nearestField } from './fields/field-aliases.ts'
export { isEditorFile } from './file/editor-file.ts'
export { ignoredFileDiagnostic } from './file/ignored-file.ts'
