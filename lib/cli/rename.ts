import type { Installation } from './installation.ts'

export async function rename(_: Installation, from: string, to: string): Promise<void> {
  console.log(from, to)
}
