import { Command, type CommandOptions, type Help, type Option } from 'commander'
import { groupBy } from '../bank/group-by.ts'

/** A command with subcommands that remembers which one is meant where none is named; commander can't be asked. */
export class CommandGroup extends Command {
  usual: Command | undefined

  override addCommand(command: Command, options: CommandOptions = {}): this {
    if (options.isDefault) this.usual = command
    return super.addCommand(command, options)
  }

  /** With the options of the one that is meant; the program has a page of its own for those. */
  override createHelp(): Help {
    const help = super.createHelp()
    const own = help.visibleOptions(this)
    const more = (this.parent && this.usual?.options) || []
    const all = [...more.filter(({ long }) => !own.some(option => option.long === long)), ...own]
    // Commander would put the headings in the order of the group's own options first.
    const groupItems = <T extends Command | Option>(_: T[], shown: T[], headingOf: (item: T) => string) =>
      groupBy(shown, headingOf)
    return Object.assign(help, { visibleOptions: () => all, groupItems })
  }
}
