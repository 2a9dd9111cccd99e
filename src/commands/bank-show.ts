import type { Context } from '../context.ts'
import { bankJson } from '../report/bank-json.ts'
import { bankOverview } from '../view/bank-overview.ts'
import { harmlessJson } from '../view/harmless.ts'
import { chooseBank } from './choose-bank.ts'
import { themeFor } from './theme-for.ts'

/** Prints the parsed bank: all of it as JSON, an overview for people. */
export const showBank = async (
  paths: readonly string[],
  { json }: { readonly json?: boolean },
  context: Context,
): Promise<void> => {
  const bank = await chooseBank(paths.length > 0 ? paths : undefined, context)
  const text = json ? harmlessJson(bankJson(bank), 2) : bankOverview(bank, themeFor(context), paths)
  context.terminal.write(`${text}\n`)
}
