package dk.enplan.kit.edge;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whoever asks wrongly is told what to ask instead, and hears nothing of what was asked. */
class MisfitsTest {

    @RestController
    static final class Desk {

        private final Supplier<String> does;

        Desk(Supplier<String> does) {
            this.does = does;
        }

        @GetMapping("/citizens/{citizenId}")
        String one(@PathVariable UUID citizenId, @RequestParam(defaultValue = "0") long after) {
            return does.get();
        }

        @PostMapping(path = "/citizens", consumes = "application/json")
        String put() {
            return does.get();
        }
    }

    private static final String SOMEBODY = "/citizens/11111111-1111-4111-8111-111111111111";

    private static MockMvc desk(Supplier<String> does) {
        return MockMvcBuilders.standaloneSetup(new Desk(does))
                .setControllerAdvice(new Misfits(), new WithheldAddress())
                .build();
    }

    @Test
    void a_parameter_that_cannot_be_read_is_named_and_not_repeated() throws Exception {
        for (var path : List.of("/citizens/010203-1234", SOMEBODY + "?after=010203-1234"))
            desk(() -> "")
                    .perform(get(path))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("code").value("unreadable"))
                    .andExpect(jsonPath("detail").value(Matchers.matchesPattern("The parameter (citizenId|after) .*")))
                    .andExpect(content().string(Matchers.not(Matchers.containsString("010203"))));
    }

    @Test
    void a_problem_says_at_which_address_it_arose_unless_a_number_stands_in_it() throws Exception {
        desk(() -> "")
                .perform(get("/citizens/nobody"))
                .andExpect(jsonPath("instance").value("/citizens/nobody"));
        desk(() -> "")
                .perform(get("/citizens/0102031234"))
                .andExpect(jsonPath("instance").value("urn:enplan:address-withheld"));
    }

    @Test
    void what_would_be_taken_instead_stands_in_a_header() throws Exception {
        desk(() -> "")
                .perform(post("/citizens").contentType("text/plain").content("words"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("code").value("wrong-content-type"))
                .andExpect(header().string("Accept", "application/json"));
        desk(() -> "")
                .perform(post(SOMEBODY))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("code").value("wrong-method"))
                .andExpect(header().string("Allow", "GET"));
    }

    @Test
    void while_the_database_is_away_one_is_asked_to_come_again() throws Exception {
        for (var passing : List.of(
                new DataAccessResourceFailureException("somebody's words"),
                new CannotAcquireLockException("somebody's words"),
                new RecoverableDataAccessException("somebody's words"),
                new CannotCreateTransactionException("somebody's words"),
                new TransactionSystemException("somebody's words")))
            desk(() -> {
                        throw passing;
                    })
                    .perform(get(SOMEBODY))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().string("Retry-After", "1"))
                    .andExpect(jsonPath("code").value("not-now"))
                    .andExpect(content().string(Matchers.not(Matchers.containsString("words"))));
    }

    @Test
    void a_defect_stays_a_defect() {
        assertThatThrownBy(() -> desk(() -> {
                            throw new DataIntegrityViolationException("a defect");
                        })
                        .perform(get(SOMEBODY)))
                .hasRootCauseInstanceOf(DataIntegrityViolationException.class);
    }
}
