"""A small bot on real discord.py that answers in every way there is; the playground is tested with it."""

import io
from typing import Any

import discord
from discord import app_commands

from tests.bot.playground.echo_forms import add_forms


class Pressed(discord.ui.View):
    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.button(label="Update", custom_id="update")
    async def update(self, interaction: discord.Interaction, _: Any) -> None:
        await interaction.response.edit_message(content="updated", view=None)

    @discord.ui.button(label="Later", custom_id="later")
    async def later(self, interaction: discord.Interaction, _: Any) -> None:
        await interaction.response.defer()
        await interaction.edit_original_response(content="updated later")

    @discord.ui.button(label="Form", custom_id="form")
    async def form(self, interaction: discord.Interaction, _: Any) -> None:
        await interaction.response.send_modal(Form())

    @discord.ui.button(label="Error", custom_id="silent")
    async def silent(self, interaction: discord.Interaction, _: Any) -> None:
        """Never answers."""

    @discord.ui.select(
        custom_id="pick",
        placeholder="Pick one",
        options=[discord.SelectOption(label="Red", value="r"), discord.SelectOption(label="Blue", value="b")],
    )
    async def pick(self, interaction: discord.Interaction, select: Any) -> None:
        await interaction.response.send_message(f"picked {select.values[0]}", ephemeral=True)


class Form(discord.ui.Modal, title="A form"):
    words: Any = discord.ui.Label(text="Words", component=discord.ui.TextInput(custom_id="words", max_length=20))
    colour: Any = discord.ui.Label(
        text="Colour",
        component=discord.ui.Select(custom_id="colour", options=[discord.SelectOption(label="Red", value="r")]),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        text = f"{self.words.component.value}/{self.colour.component.values}"
        await interaction.response.send_message(text)


class Layout(discord.ui.LayoutView):
    def __init__(self) -> None:
        super().__init__(timeout=None)
        row = discord.ui.ActionRow(discord.ui.Button(label="Inside", custom_id="inside"))
        self.add_item(discord.ui.Container(discord.ui.TextDisplay("# Laid out"), row))


def make_client() -> tuple[discord.Client, app_commands.CommandTree]:  # noqa: C901 -- a list of small commands
    """A client with all commands in its tree, not logged in."""
    intents = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
    client = discord.Client(intents=intents, guild_ready_timeout=0.01, max_messages=None)
    tree: app_commands.CommandTree = app_commands.CommandTree(client)

    @tree.command(description="Answers at once")
    @app_commands.describe(text="what to say", where="a place", count="how often")
    async def echo(
        interaction: discord.Interaction,
        text: str,
        where: discord.TextChannel | None = None,
        count: app_commands.Range[int, 1, 5] = 1,
    ) -> None:
        embed = discord.Embed(title=text, description=f"{where.name if where else 'nowhere'} {count}")
        embed.set_footer(text=f"{interaction.locale} {interaction.user.name}")
        await interaction.response.send_message(embed=embed, view=Pressed())

    @echo.autocomplete("text")
    async def offer(_: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"{current} one", value="one"), app_commands.Choice(name="two", value="two")]

    @tree.command(description="Thinks first")
    async def think(interaction: discord.Interaction, private: bool = False) -> None:
        await interaction.response.defer(thinking=True, ephemeral=private)
        await interaction.followup.send("thought")
        await interaction.followup.send("and more", ephemeral=True)

    @tree.command(description="Opens a form")
    async def form(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Form())

    @tree.command(description="Sends files")
    async def files(interaction: discord.Interaction) -> None:
        picture = discord.File(io.BytesIO(b"\x89PNG\r\n\x1a\n" + b"\0" * 16), "a.png", description="a picture")
        text = discord.File(io.BytesIO(b"hello"), "b.txt")
        embed = discord.Embed().set_image(url="attachment://a.png")
        await interaction.response.send_message(embed=embed, files=[picture, text])

    @tree.command(description="Uses the second generation of components")
    async def layout(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(view=Layout())

    @tree.command(description="For managers")
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    async def manage(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("managed", ephemeral=True)

    @tree.command(description="Everywhere")
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def anywhere(interaction: discord.Interaction) -> None:
        owners = sorted(["user"] * interaction.is_user_integration() + ["guild"] * interaction.is_guild_integration())
        await interaction.response.send_message(f"{interaction.guild_id is not None} {owners}")

    @tree.command(description="Starts an activity")
    async def launch(interaction: discord.Interaction) -> None:
        result = await interaction.response.launch_activity()
        await interaction.followup.send(f"launched {getattr(result.resource, 'id', None)}")

    @tree.command(description="Changes and deletes what it said")
    async def fickle(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("first")
        more = await interaction.followup.send("second", wait=True)
        await more.edit(content="third")
        seen = await interaction.original_response()
        await interaction.delete_original_response()
        await interaction.followup.send(f"deleted {seen.content}")

    group = app_commands.Group(name="group", description="A group")

    @group.command(name="inner", description="A sub-command")
    async def inner(interaction: discord.Interaction, text: str) -> None:
        result = await interaction.response.send_message(f"inner {text}")
        await interaction.edit_original_response(content=f"inner {text} {result.message_id is not None}")

    tree.add_command(group)

    @tree.context_menu(name="Look at it")
    async def look(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"looked at {message.content}", ephemeral=True)

    @tree.context_menu(name="Greet")
    async def greet(interaction: discord.Interaction, user: discord.User) -> None:
        await interaction.response.send_message(f"hello {user.name}")

    add_forms(tree)
    return client, tree
