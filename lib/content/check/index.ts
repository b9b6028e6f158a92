export { applyFixes, createOffsets } from './file/fix.ts'
export { fixFile } from './file/safe-fix.ts'
export { type CheckedFile, checkFile } from './file/check-file.ts'
export {
  directoryDiagnostic,
  ignoredFileDiagnostic,
  MAX_FILE_BYTES,
  NO_UTF_8,
  tooLargeDiagnostic,
  unreadableDiagnostic,
} from './file/file-diagnostics.ts'
export { parseCopyName } from './file/copy-name.ts'
export { documentTypeOf, isEditorFile, isText } from './file/file-name.ts'
export { withYaml } from './yaml/other-forms.ts'
export { hidesItself } from './privacy/scan-signs.ts'
export { privateSignOf } from './file/private-name.ts'
export { findTitleHeading } from './fields/title-heading.ts'
