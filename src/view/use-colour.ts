type Env = Readonly<Record<string, string | undefined>>

/**
 * Whether a stream gets colours. The first that speaks decides: `--no-color`, `--color`, NO_COLOR (any text but an
 * empty one, no-color.org), FORCE_COLOR, TERM=dumb, and at last whether the stream is a terminal.
 */
export function useColour(stream: { env: Env; isTTY: boolean; flag?: boolean | undefined }): 0 | 1 {
  const { env, isTTY, flag } = stream
  if (flag !== undefined) return flag ? 1 : 0
  if (env.NO_COLOR) return 0
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR === '0' || env.FORCE_COLOR === 'false' ? 0 : 1
  if (env.TERM === 'dumb') return 0
  return isTTY ? 1 : 0
}

/**
 * Whether marks beyond ASCII can be shown. A locale that names another character set says no, as does the Linux
 * console, whose font has few glyphs; a locale that is not set at all (containers) says nothing.
 */
export function useUnicode(world: { env: Env; flag?: boolean | undefined }): boolean {
  const { env, flag } = world
  if (flag !== undefined) return flag
  if (env.TERM === 'linux') return false
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG
  return !locale || /utf-?8/i.test(locale)
}
