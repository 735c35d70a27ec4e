"""Commands of the small test bot that take files, roles and every kind of component that a form or a message can hold."""

from typing import Any

import discord
from discord import app_commands
from discord.ui import Label


class Everything(discord.ui.Modal, title="Everything"):
    who: Any = Label(text="Who", component=discord.ui.UserSelect(custom_id="who", max_values=2, required=True))
    role: Any = Label(text="Role", component=discord.ui.RoleSelect(custom_id="role", required=False))
    where: Any = Label(
        text="Where",
        component=discord.ui.ChannelSelect(custom_id="where", channel_types=[discord.ChannelType.forum]),
    )
    file: Any = Label(text="File", component=discord.ui.FileUpload(custom_id="file"))
    pick: Any = Label(
        text="Pick",
        component=discord.ui.RadioGroup(
            custom_id="pick",
            options=[discord.RadioGroupOption(label=text, value=text.lower()) for text in ("One", "Two")],
        ),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        (file,) = self.file.component.values
        facts = [
            [user.name for user in self.who.component.values],
            [role.name for role in self.role.component.values],
            [channel.name for channel in self.where.component.values],
            (file.filename, (await file.read()).decode()),
            self.pick.component.value,
        ]
        await interaction.response.send_message(repr(facts))


class Boxes(discord.ui.Modal, title="Boxes"):
    toppings: Any = Label(
        text="Toppings",
        component=discord.ui.CheckboxGroup(
            custom_id="toppings",
            options=[discord.CheckboxGroupOption(label=text, value=text) for text in ("egg", "leek", "corn")],
            max_values=2,
        ),
    )
    agree: Any = Label(text="Agree", component=discord.ui.Checkbox(custom_id="agree"))
    whom: Any = Label(text="Whom", component=discord.ui.MentionableSelect(custom_id="whom"))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        facts = [self.toppings.component.values, self.agree.component.value]
        whom = [getattr(item, "name", None) for item in self.whom.component.values]
        await interaction.response.send_message(repr([*facts, whom]))


class Pickers(discord.ui.View):
    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.select(
        custom_id="numbers",
        placeholder="Numbers",
        min_values=2,
        max_values=3,
        options=[discord.SelectOption(label=f"Number {n}", value=str(n), description=f"{n * n}") for n in range(25)],
    )
    async def numbers(self, interaction: discord.Interaction, select: Any) -> None:
        await interaction.response.send_message(f"numbers {select.values}")

    @discord.ui.select(cls=discord.ui.RoleSelect, custom_id="roles", placeholder="A role")
    async def roles(self, interaction: discord.Interaction, select: Any) -> None:
        await interaction.response.send_message(f"role {select.values[0].name}")

    @discord.ui.select(cls=discord.ui.UserSelect, custom_id="users", placeholder="A person")
    async def users(self, interaction: discord.Interaction, select: Any) -> None:
        await interaction.response.send_message(f"person {select.values[0].name}")

    @discord.ui.select(
        cls=discord.ui.ChannelSelect,
        custom_id="channels",
        placeholder="A channel",
        channel_types=[discord.ChannelType.text],
    )
    async def channels(self, interaction: discord.Interaction, select: Any) -> None:
        await interaction.response.send_message(f"channel {select.values[0].name}")


def add_forms(tree: app_commands.CommandTree) -> None:
    """Put them into a tree."""

    @tree.command(description="Reads a file and gives it back")
    async def take(
        interaction: discord.Interaction, file: discord.Attachment, role: discord.Role | None = None
    ) -> None:
        copy = await file.to_file(filename=f"copy-of-{file.filename}")
        await interaction.response.send_message(f"{file.size} for {role}", file=copy)

    @tree.command(description="Asks everything")
    async def everything(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Everything())

    @tree.command(description="Asks with boxes")
    async def boxes(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Boxes())

    @tree.command(description="Lets one pick")
    async def pickers(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("pick", view=Pickers())

    @tree.command(description="Writes to somebody directly")
    async def write(interaction: discord.Interaction, to: discord.User, text: str) -> None:
        await to.send(text)
        await interaction.response.send_message("written", ephemeral=True)
