// A post's surroundings for tests of its text.
import type { BodySource } from '@/lib/import/readers/wordpress/body/context.ts'

export function bodySource(given: Partial<BodySource> = {}): BodySource {
  return {
    postId: '1',
    findAttachment: () => undefined,
    listAttachedTo: () => [],
    findBlock: () => undefined,
    oembeds: [],
    notes: new Map(),
    isCodeEncoded: false,
    ...given,
  }
}
