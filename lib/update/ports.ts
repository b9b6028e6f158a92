// What an update needs of the world beside git, and what it was asked.
export interface UpdateOptions {
  /** A remote, or the address of one. */
  readonly from?: string
  /** A tag, such as `v0.2.0`. */
  readonly to?: string
  readonly skipTests?: boolean
}

export interface UpdatePorts {
  readonly root: string
  readonly nodeVersion: string
  readonly print: (line: string) => void
  /** Runs a command of npm, and tells whether it succeeded. */
  readonly npm: (...args: string[]) => boolean
}
