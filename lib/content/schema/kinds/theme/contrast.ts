// Says which of an owner's colours can not be read, and the nearest that can.
import { type ContrastFault, listContrastFaults } from '../../../../theme/faults.ts'
import type { ThemeFields } from '../../../../theme/fields.ts'
import { LEAST_CONTRAST } from '../../../../theme/palette.ts'
import { toTheme } from '../../../../theme/theme.ts'
import { type Field, toFix } from '../kind.ts'
import { toViolation } from '../messages.ts'
import type { Value } from '../value.ts'

/** Colours of the look are its own matter: only what is written here is reported. */
export function reportContrast(theme: ThemeFields, value: Value, field: Field): void {
  for (const fault of listContrastFaults(toTheme(theme))) {
    const written = findWritten(value, fault)
    if (written) report(fault, written, field)
  }
}

function report(fault: ContrastFault, written: Value, { label, report }: Field): void {
  const { field, scheme, color, contrast, other, meant } = fault
  const remedy = meant === undefined ? 'choose another' : `write '${meant}'`
  const values = { field: `${label}, ${field}`, color, contrast, other, scheme, remedy }
  const violation = toViolation('theme-contrast', { ...values, least: LEAST_CONTRAST })
  report(violation, written.start, toFix(written, meant && `'${meant}'`))
}

function findWritten(value: Value, { field, scheme }: ContrastFault): Value | undefined {
  const color = findEntry(value, field)
  return color?.kind === 'mapping' ? findEntry(color, scheme) : color
}

function findEntry(value: Value, name: string): Value | undefined {
  const entries = value.kind === 'mapping' ? value.entries : []
  return entries.find((entry) => entry.name === name)?.value
}
