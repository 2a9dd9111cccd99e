import { Command, type CommandOptions } from 'commander'

/** A command with subcommands that remembers which one is meant where none is named; commander can't be asked. */
export class CommandGroup extends Command {
  usual: Command | undefined

  override addCommand(command: Command, options: CommandOptions = {}): this {
    if (options.isDefault) this.usual = command
    return super.addCommand(command, options)
  }
}
