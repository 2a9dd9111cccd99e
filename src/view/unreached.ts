/**
 * Stands in, in the bundle, for what our renderers never reach: of marked-terminal cli-table3 (its tables, which write
 * colours without leave), ansi-escapes and supports-hyperlinks (its links); of chalk its own look at the terminal,
 * which knows no NO_COLOR and loads Node's network sockets.
 */
export default { stdout: false, stderr: false }
