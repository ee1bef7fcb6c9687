def run(File home, List<String> command) {
    def process = ([new File(home, 'bin/' + command[0]).path] + command.tail()).execute()
    def printed = process.text
    assert process.waitFor() == 0
    printed
}

def home = new File(System.getProperty('java.home'))
def jars = new File(basedir, 'target/jars').path
def image = new File(basedir, 'target/image')
image.deleteDir()

def onModulePath = run(home, ['java', '-p', jars, '-m', 'org.example/org.example.Quickstart'])
assert onModulePath.contains('  1523.00 = 811.24 + 311.90 + 399.86')

run(home, ['jlink', '--module-path', jars, '--add-modules', 'org.example', '--output', image.path])
assert run(image, ['java', '-m', 'org.example/org.example.Quickstart']) == onModulePath
