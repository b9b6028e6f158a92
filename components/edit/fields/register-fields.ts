// Tells the CMS which kinds of fields this editor has of its own.
import type CMS from '@sveltia/cms'

import { DateField } from './date/date-field.ts'
import { defineControl, type FieldProps, type FieldView } from './field-control.ts'
import './fields.css'
import { FileNameField } from './file-name-field.ts'
import { FlagField } from './flag-field.ts'
import { MappingField } from './mapping-field.ts'
import { NameField } from './name-field.ts'
import { NamesField } from './names-field.ts'
import { NAME_KINDS, type NameKind, type NamesInUse } from './names-in-use.ts'
import { SectionField } from './section-field.ts'

interface FieldSettings {
  /** Of the site. */
  readonly timeZone: string
  readonly names: NamesInUse
  /** Whether a document of a folder has a name. */
  isTaken(folder: string, name: string): boolean
}

/** Before `CMS.init`. */
export function registerFields(
  cms: Pick<typeof CMS, 'registerFieldType'>,
  { timeZone, names, isTaken }: FieldSettings,
): void {
  const views: Record<string, (field: FieldProps['field']) => FieldView> = {
    'imprint-date': () => new DateField(timeZone),
    'imprint-file-name': () => new FileNameField(isTaken),
    'imprint-flag': () => new FlagField(),
    'imprint-mapping': (field) =>
      new MappingField(parseTexts(field.get('options')), parseTexts(field.get('values'))),
    'imprint-name': (field) => new NameField(() => names.list(parseKind(field))),
    'imprint-names': (field) => new NamesField(() => names.list(parseKind(field))),
    'imprint-section': () => new SectionField(),
  }
  for (const [name, open] of Object.entries(views)) {
    cms.registerFieldType(name, defineControl(open))
  }
}

/** What the configuration says of a field. */
function parseKind(field: FieldProps['field']): NameKind {
  const kind: unknown = field.get('names')
  return NAME_KINDS.find((each) => each === kind) ?? 'topic'
}

/** A list of the configuration, in whichever form the CMS hands it over. */
function parseTexts(value: unknown): string[] {
  const isList = typeof value === 'object' && value !== null && Symbol.iterator in value
  return isList ? Array.from(value as Iterable<unknown>, String) : []
}
