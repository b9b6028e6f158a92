// How objects of the contract are written: names, references, and the types of their values.
import Type, { type Static, type TSchema, type TUnsafe } from 'typebox'

/** An object of the contract. Its title is its name: in OpenAPI, in JSON Schema and in types. */
export type Definition = TSchema & { readonly title: string }

/** Gives an object its name and what it is for. */
export function define<S extends TSchema>(
  title: string,
  description: string,
  schema: S,
): S & Definition {
  return Object.assign(schema, { title, description })
}

/** A reference by name, so that every document that has the objects shares them. */
export function refer<S extends Definition>(
  schema: S,
  options: { description?: string } = {},
): TUnsafe<Static<S>> {
  return Type.Unsafe<Static<S>>({ $ref: `#/$defs/${schema.title}`, ...options })
}

/**
 * A word of a set that may grow within v1. Consumers ignore words that they do not know, so
 * no schema refuses them; `x-extensible-enum` lists those of today.
 */
export function oneOf<const Word extends string>(
  words: readonly Word[],
  description: string,
): TUnsafe<Word> {
  return Type.Unsafe<Word>({ type: 'string', 'x-extensible-enum': words, description })
}

export function nullable<S extends TSchema>(schema: S, description: string) {
  return Type.Union([schema, Type.Null()], { description })
}

/** An absolute URL of this site. */
export function ownUrl(description?: string) {
  return Type.String({ format: 'uri', ...(description && { description }) })
}

/** An absolute URL that an author may have written: WHATWG URL allows more than RFC 3986. */
export function anyUrl(description: string) {
  return Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9+.-]*:', description })
}

export function instant(description: string) {
  return Type.String({ format: 'date-time', description })
}

/** A whole number from `minimum` on. */
export function whole(minimum: 0 | 1, description: string) {
  return Type.Integer({ minimum, description })
}

export function text(description: string) {
  return Type.String({ description })
}

export const optional = Type.Optional

/** The value of an object as a renderer makes it: JSON has no place for `undefined`. */
export type ValueOf<S extends TSchema> = Loose<Static<S>>

type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? {
        readonly [K in keyof T]: Record<never, never> extends Pick<T, K>
          ? Loose<T[K]> | undefined
          : Loose<T[K]>
      }
    : T
