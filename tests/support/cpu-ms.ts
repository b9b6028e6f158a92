/**
 * Milliseconds of CPU that this process has used. Unlike a clock, it stands while the machine does
 * something else: what grows with the square of its input is found on a slow machine, and alone.
 */
export function readCpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
